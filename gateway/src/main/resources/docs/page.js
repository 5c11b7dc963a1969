// Tokens typed into the page live as long as the page: persistAuthorization stays off.
SwaggerUIBundle({
  url: "/docs/openapi.json",
  dom_id: "#api",
  docExpansion: "list",
  filter: true,
  tryItOutEnabled: false,
  persistAuthorization: false,
  validatorUrl: null,
});
