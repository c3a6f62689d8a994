// The answer to heavy.graphql, worked out from the data without any GraphQL.
export function expected({ users, products, reviews }) {
  const person = ({ id, username, name }) => ({ id, username, name });
  const text = ({ id, body }) => ({ id, body });
  const goods = (upc) => {
    const { inStock, name, price, weight } = products.find((product) => product.upc === upc);
    return { inStock, name, price, shippingEstimate: price > 1000 ? 0 : Math.floor(weight / 2), upc, weight };
  };
  const firstReviews = (below) => reviews.slice(0, 2).map((review) => ({ ...text(review), product: below(review.product) }));
  const author = () => ({ ...person(users[0]), reviews: firstReviews(goods) });
  const reviewed = (upc) => ({ ...goods(upc), reviews: reviews.filter(({ product }) => product === upc).map((review) => ({ ...text(review), author: author() })) });
  return {
    data: {
      users: users.map((user) => ({ ...person(user), reviews: firstReviews(reviewed) })),
      topProducts: products.slice(0, 5).map(({ upc }) => reviewed(upc)),
    },
  };
}
