package io.rendezvous.router.server.explorer;

import io.rendezvous.router.server.documents.DocumentPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/** GraphiQL at {@code /}, served from memory. */
public final class Explorer {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=utf-8");

    private record Asset(MediaType mediaType, byte[] content) {}

    private Explorer() {}

    /**
     * @param registered documents that the page offers to run, each in a tab
     * @param identity where the door's sign-out leads; null when people don't sign in at the door itself
     */
    public static RouterFunction<ServerResponse> routes(
            ExplorerSettings settings,
            String path,
            DocumentPolicy documents,
            List<String> registered,
            @Nullable URI identity) {
        var page = ExplorerPage.render(settings, path, documents, identity != null);
        var policy = policy(identity);
        var assets = assets();
        return RouterFunctions.route()
                .GET("/", RequestPredicates.accept(MediaType.TEXT_HTML), _ -> page(page, policy))
                .GET("/explorer/documents.json", _ -> ServerResponse.ok().bodyValue(registered))
                .GET("/explorer/{asset}", request -> asset(assets.get(request.pathVariable("asset"))))
                .build();
    }

    /**
     * The page may reach its own host only, and a form also where browsers are redirected after it. CodeMirror and React
     * write styles, hence the exception for them.
     */
    private static String policy(@Nullable URI identity) {
        var signOut =
                identity == null ? "" : " " + identity.resolve("/").toString().replaceFirst("/$", "");
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'" + signOut;
    }

    private static Map<String, Asset> assets() {
        return Map.of(
                "explorer.js", new Asset(SCRIPT, ExplorerPage.resource("explorer/explorer.js")),
                "explorer.css", new Asset(STYLE, ExplorerPage.resource("explorer/explorer.css")),
                "graphiql.js", new Asset(SCRIPT, webjar("graphiql", "graphiql.min.js")),
                "graphiql.css", new Asset(STYLE, webjar("graphiql", "graphiql.min.css")),
                "react.js", new Asset(SCRIPT, webjar("react", "umd/react.production.min.js")),
                "react-dom.js", new Asset(SCRIPT, webjar("react-dom", "umd/react-dom.production.min.js")));
    }

    private static byte[] webjar(String name, String file) {
        var version = new WebJarVersionLocator().version(name);
        return ExplorerPage.resource("META-INF/resources/webjars/" + name + "/" + version + "/" + file);
    }

    private static Mono<ServerResponse> page(String page, String policy) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .bodyValue(page);
    }

    private static Mono<ServerResponse> asset(@Nullable Asset asset) {
        return asset == null
                ? ServerResponse.notFound().build()
                : ServerResponse.ok()
                        .contentType(asset.mediaType())
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .bodyValue(asset.content());
    }
}
