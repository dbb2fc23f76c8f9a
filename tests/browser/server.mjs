// SPDX-License-Identifier: MIT
// A static file server on a free port, as src/hosting has nginx and Caddy serve the site: assets with a hash in their name kept
// for ever, everything else asked for again; compressed where the caller wants to measure.
import http from "node:http";
import path from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {readFile} from "node:fs/promises";

const TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf"};
const deflate = promisify(gzip);

async function answer(response, file, status, compressed) {
    const body = await readFile(file);
    response.statusCode = status;
    response.setHeader("Content-Type", TYPES[path.extname(file)] || "application/octet-stream");
    if (compressed) response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Cache-Control", file.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.end(compressed ? await deflate(body) : body);
}

export async function serve(root, compressed) {
    const server = http.createServer(async (request, response) => {
        const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
        const file = path.join(root, path.normalize(address), address.endsWith("/") ? "index.html" : "");
        await answer(response, file, 200, compressed)
            .catch(() => answer(response, path.join(root, "404.html"), 404, compressed));
    });
    await new Promise(done => server.listen(0, "127.0.0.1", done));
    return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
