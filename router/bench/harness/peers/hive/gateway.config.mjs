// As in the published benchmark: equal requests in flight are shared. Credentials go on to the subgraphs, nothing is logged.
export const gatewayConfig = {
  inboundInflightRequestDeduplication: true,
  logging: "error",
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => {
      const authorization = request.headers.get("authorization");
      return authorization ? { authorization } : {};
    },
  },
};
