import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('passpro', {
  call: (name: string, text: string, mention: string): Promise<string> =>
    ipcRenderer.invoke('passpro:call', name, text, mention),
  onEvent: (listener: (text: string) => void): (() => void) => {
    const heard = (_event: unknown, text: string): void => listener(text);
    ipcRenderer.on('passpro:event', heard);
    return () => {
      ipcRenderer.removeListener('passpro:event', heard);
    };
  },
});
