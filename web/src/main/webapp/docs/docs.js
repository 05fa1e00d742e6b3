// Public descriptions are shown at once; the hub's as soon as an API key was entered. The key is kept for this tab,
// and sent to the hub alone. The button "Authorize" takes a token, or name and password.
const HUB = 'Hub';
const CHOICE = 'urls.primaryName';
const form = document.getElementById('application');
const input = document.getElementById('api-key');

input.value = sessionStorage.getItem('api-key') || '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('api-key', input.value.trim());
  location.search = new URLSearchParams({[CHOICE]: HUB}).toString();
});

function prepare(request) {
  // With the browser's own credentials a 401 would open its dialog, and wait.
  request.credentials = 'omit';
  const hub = new URL('../notifications', location.href);
  if (input.value && new URL(request.url, location.href).pathname.startsWith(hub.pathname)) {
    request.headers['API-Key'] = input.value.trim();
  }
  return request;
}

SwaggerUIBundle({
  dom_id: '#api',
  urls: [
    {url: '../belfry/v1/openapi.json', name: 'Belfry'},
    ...(input.value ? [{url: '../notifications/apiDoc', name: HUB}] : []),
    {url: '../v1/openapi.json', name: 'Spark'},
    {url: '../api/openapi.json', name: 'Inbox'},
    {url: '../api/marketplace/v2/openapi.json', name: 'Marketplace'},
  ],
  [CHOICE]: new URLSearchParams(location.search).get(CHOICE) || 'Belfry',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  docExpansion: 'none',
  // It would send the description to a server of others.
  validatorUrl: null,
  requestInterceptor: prepare,
});
