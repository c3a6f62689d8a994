package io.rendezvous.bff.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class WebApplication {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WebApplication.class).properties("spring.config.name=bff-web");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
