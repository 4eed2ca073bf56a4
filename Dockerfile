FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY tsconfig.json ./
COPY src ./src
COPY config ./config
COPY languages ./languages
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 8787
# Inside the container the console must be reachable from outside of it; compose binds it to the host's loopback.
CMD ["node", "--import", "tsx", "src/main.ts", "start", "--host", "0.0.0.0"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
