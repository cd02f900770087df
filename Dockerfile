# The page as a container: docker build -t callback-explorer . && docker run --rm -p 8080:8080 callback-explorer
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY index.html tsconfig.json vite.config.ts ./
COPY public public
COPY src src
# Where the page will be found; link previews want absolute addresses.
ARG SITE_URL=""
RUN SITE_URL="$SITE_URL" npm run build \
  && rm dist/_headers \
  && find dist -type f -size +1k \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.svg' -o -name '*.ttf' -o -name '*.webmanifest' \) -exec gzip -9 -k {} +

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY hosting/nginx/security-headers.conf /etc/nginx/security-headers.conf
COPY hosting/nginx/default.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD ["wget", "-q", "--spider", "http://127.0.0.1:8080/"]
