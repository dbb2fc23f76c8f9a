// SPDX-License-Identifier: MIT
// A static file server on a free port, as a plain web host would serve the site.
import http from "node:http";
import path from "node:path";
import {readFile} from "node:fs/promises";

const TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
    ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".csv": "text/csv",
    ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf"};

export async function serve(root) {
    const server = http.createServer(async (request, response) => {
        const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
        const file = path.join(root, path.normalize(address), address.endsWith("/") ? "index.html" : "");
        try {
            const body = await readFile(file);
            response.setHeader("Content-Type", TYPES[path.extname(file)] || "application/octet-stream");
            response.end(body);
        } catch {
            response.statusCode = 404;
            response.end(await readFile(path.join(root, "404.html")).catch(() => ""));
        }
    });
    await new Promise(done => server.listen(0, "127.0.0.1", done));
    return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
