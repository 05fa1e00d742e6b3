// The hub's description is behind an API key. The page asks for one, keeps it for this tab, and sends
// it with every request that is tried out; the bearer token is entered with the button "Authorize".
const remembered = sessionStorage.getItem('api-key');
const apiKey = remembered || window.prompt('API key of your application (demo mode: demo-key)') || '';
sessionStorage.setItem('api-key', apiKey);

SwaggerUIBundle({
  dom_id: '#api',
  urls: [
    {url: '../openapi?format=JSON', name: 'Belfry native'},
    {url: '../notifications/apiDoc', name: 'Hub (notifications)'},
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  requestInterceptor: (request) => {
    if (apiKey && !request.headers['API-Key']) {
      request.headers['API-Key'] = apiKey;
    }
    return request;
  },
});
