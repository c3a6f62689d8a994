package io.rendezvous.platform.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Auto-configurations that an application wants together or not at all. What belongs to no family, such as Jackson or
 * task execution, is for everyone. The more specific families come first: each auto-configuration is in one only.
 */
enum Family {
    AUTHORIZATION_SERVER(boot("security\\.oauth2\\.server\\.authorization")),
    RESOURCE_SERVER(boot("security\\.oauth2\\.server\\.resource")),
    OAUTH2_CLIENT(boot("security\\.oauth2\\.client")),
    SECURITY(boot("security")),
    DGS("com\\.netflix\\.graphql\\.dgs|" + boot("graphql")),
    SESSION(boot("session")),
    REDIS(boot("data\\.redis")),
    R2DBC(boot("(data\\.)?r2dbc")),
    FLYWAY(boot("flyway")),
    JDBC(boot("(data\\.)?jdbc")),
    ACTUATOR(boot("(actuate|health|micrometer)")),
    WEBMVC(boot("(webmvc|servlet|tomcat)")),
    WEBFLUX(boot("(webflux|reactor\\.netty)"));

    private final Pattern packages;

    Family(String packages) {
        this.packages = Pattern.compile("(" + packages + ")\\..*");
    }

    /** As applications write it: {@code resource-server}. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is for everyone. */
    static Optional<Family> of(String autoConfiguration) {
        return Arrays.stream(values())
                .filter(family -> family.packages.matcher(autoConfiguration).matches())
                .findFirst();
    }

    private static String boot(String module) {
        return "org\\.springframework\\.boot\\." + module;
    }
}
