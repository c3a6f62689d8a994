package io.rendezvous.bff.admin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class AdminApplication {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AdminApplication.class).properties("spring.config.name=bff-admin");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
