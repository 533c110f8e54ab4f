// What stands at `/` while the console is not built.

export const notBuiltPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Workforce Graph</title>
    <style>body { font: 1.1875rem/1.5 Arial, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem }</style>
  </head>
  <body>
    <main>
      <h1>Workforce Graph</h1>
      <p>The graph is up: send queries to <code>/graphql</code>.</p>
      <p>The console is not built. Build it, and start the gateway again:</p>
      <pre>npx vite build --config gateway/console/vite.config.ts</pre>
    </main>
  </body>
</html>
`;
