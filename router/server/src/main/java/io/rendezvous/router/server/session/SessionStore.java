package io.rendezvous.router.server.session;

import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.http.ResponseCookie;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

/** Sessions in Redis, their ids in cookies. */
final class SessionStore {

    private SessionStore() {}

    static ReactiveRedisSessionRepository repository(
            ReactiveRedisConnectionFactory connections, SessionProperties properties) {
        var keys = RedisSerializer.string();
        var values = new JdkSerializationRedisSerializer(SessionStore.class.getClassLoader());
        var context = RedisSerializationContext.<String, Object>newSerializationContext(values)
                .key(keys)
                .hashKey(keys)
                .build();
        var repository = new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(connections, context));
        repository.setRedisKeyNamespace("session:" + properties.clientId());
        repository.setDefaultMaxInactiveInterval(properties.timeout());
        return repository;
    }

    static CookieWebSessionIdResolver cookies(SessionProperties properties) {
        var cookies = new CookieWebSessionIdResolver();
        cookies.setCookieName(properties.cookie());
        cookies.addCookieInitializer(cookie -> attributes(cookie, properties));
        return cookies;
    }

    private static void attributes(ResponseCookie.ResponseCookieBuilder cookie, SessionProperties properties) {
        cookie.httpOnly(true).sameSite("Lax").path("/").secure(properties.secureCookie());
    }
}
