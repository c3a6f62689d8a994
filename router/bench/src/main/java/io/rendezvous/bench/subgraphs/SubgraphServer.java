package io.rendezvous.bench.subgraphs;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Serves each subgraph at {@code /<name>}, and at {@code /stats} how often it was asked. Everything happens on one
 * thread. Arguments: the port, and how many milliseconds an answer waits.
 */
final class SubgraphServer extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final int LARGEST_REQUEST = 1 << 20;

    private final Map<String, Subgraph> subgraphs = new LinkedHashMap<>();
    private final long delay;
    private final JsonOutput output = new JsonOutput(1 << 16);
    private final byte[] request = new byte[LARGEST_REQUEST];

    private SubgraphServer(Catalogue catalogue, long delay) {
        this.delay = delay;
        subgraphs.put("accounts", catalogue.accounts);
        subgraphs.put("inventory", catalogue.inventory);
        subgraphs.put("products", catalogue.products);
        subgraphs.put("reviews", catalogue.reviews);
    }

    public static void main(String[] arguments) throws InterruptedException {
        var port = Integer.parseInt(arguments[0]);
        var server = new SubgraphServer(Catalogue.read(), arguments.length > 1 ? Long.parseLong(arguments[1]) : 0);
        try (var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory())) {
            new ServerBootstrap()
                    .group(loop)
                    .channel(NioServerSocketChannel.class)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline()
                                    .addLast(new HttpServerCodec())
                                    .addLast(new HttpObjectAggregator(LARGEST_REQUEST))
                                    .addLast(server);
                        }
                    })
                    .bind("127.0.0.1", port)
                    .sync()
                    .channel()
                    .closeFuture()
                    .sync();
        }
    }

    @Override
    public boolean isSharable() {
        return true;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        var body = Unpooled.wrappedBuffer(answer(message));
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (delay > 0) {
            Runnable late = () -> {
                var _ = context.writeAndFlush(response);
            };
            var _ = context.executor().schedule(late, delay, TimeUnit.MILLISECONDS);
        } else {
            var _ = context.writeAndFlush(response);
        }
    }

    /** A client that left. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }

    private byte[] answer(FullHttpRequest message) {
        var subgraph = subgraphs.get(message.uri().substring(1));
        if (subgraph == null) {
            return stats().getBytes(StandardCharsets.UTF_8);
        }
        if (message.headers().contains(HttpHeaderNames.AUTHORIZATION)) {
            subgraph.authorized++;
        }
        var length = message.content().readableBytes();
        message.content().readBytes(request, 0, length);
        output.truncate(0);
        subgraph.answer(request, length, output);
        return output.toByteArray();
    }

    private String stats() {
        var stats = new LinkedHashMap<String, Object>();
        subgraphs.forEach((name, subgraph) -> stats.put(
                name, Map.of("calls", subgraph.calls, "authorized", subgraph.authorized, "errors", subgraph.errors)));
        return new String(Json.encode(stats), StandardCharsets.UTF_8);
    }
}
