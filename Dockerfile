# Untested. One image for API and worker, on a PostgreSQL of your own (see .env.example):
#
#   docker build -t followthrough .
#   docker run --env-file .env followthrough node apps/api/dist/migrate.js
#   docker run --env-file .env -p 3000:3000 -v evidence:/data followthrough
#   docker run --env-file .env -v evidence:/data followthrough node apps/worker/dist/main.js
#   docker run --env-file .env followthrough node apps/worker/dist/first-visit.js    (the first administrator's code)

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev --no-fund --no-audit
RUN NX_DAEMON=false NX_TUI=false NX_ISOLATE_PLUGINS=false npx nx run-many -t build
RUN npm prune --omit=dev --no-save --no-fund --no-audit

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FOLLOWTHROUGH_DATA=/data FOLLOWTHROUGH_WEB=/app/apps/web/dist
WORKDIR /app
COPY --from=build --chown=root:root /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node answers SIGTERM itself: no shell, no npm in between.
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
