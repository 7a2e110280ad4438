// What a web server gives and a folder does not: an app with an icon, that can be read without a network.
export function installable({document, location, navigator}, {manifest, worker}) {
  if (!/^http/.test(location.protocol)) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = manifest;
  document.head.append(link);
  if (navigator.serviceWorker) navigator.serviceWorker.register(worker).catch(() => {});
}
