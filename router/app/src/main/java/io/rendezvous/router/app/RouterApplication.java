package io.rendezvous.router.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The public door. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class RouterApplication {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RouterApplication.class).properties("spring.config.name=router");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
