package io.rendezvous.router.server.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.router.server.operation.ErrorBody;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketMessage.Type;
import org.springframework.web.reactive.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** What the server says. Response bodies go through uncopied. */
final class ServerMessages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ByteBuf END =
            Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeByte('}').asReadOnly());

    private final NettyDataBufferFactory buffers;
    private final WebSocketSession session;

    ServerMessages(WebSocketSession session) {
        this.session = session;
        this.buffers = (NettyDataBufferFactory) session.bufferFactory();
    }

    WebSocketMessage acknowledged() {
        return session.textMessage("{\"type\":\"connection_ack\"}");
    }

    WebSocketMessage pong() {
        return session.textMessage("{\"type\":\"pong\"}");
    }

    /** A ping of the WebSocket itself, which browsers answer unasked. */
    WebSocketMessage ping() {
        return session.pingMessage(factory -> factory.allocateBuffer(0));
    }

    WebSocketMessage next(String id, ByteBuf body) {
        var start = "{\"id\":" + ErrorBody.quoted(id) + ",\"type\":\"next\",\"payload\":";
        var message = Unpooled.wrappedBuffer(
                Unpooled.wrappedBuffer(start.getBytes(StandardCharsets.UTF_8)), body, END.retainedDuplicate());
        return new WebSocketMessage(Type.TEXT, buffers.wrap(message));
    }

    WebSocketMessage complete(String id) {
        return session.textMessage("{\"id\":" + ErrorBody.quoted(id) + ",\"type\":\"complete\"}");
    }

    /** @param errors a JSON list */
    WebSocketMessage error(String id, String errors) {
        return session.textMessage(
                "{\"id\":" + ErrorBody.quoted(id) + ",\"type\":\"error\",\"payload\":" + errors + "}");
    }

    /** @param body a response without data, released here */
    WebSocketMessage refused(String id, ByteBuf body) {
        try {
            var errors = JSON.readTree(body.toString(StandardCharsets.UTF_8)).required("errors");
            return error(id, errors.toString());
        } finally {
            body.release();
        }
    }
}
