package io.rendezvous.bff.mobile;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class MobileApplication {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(MobileApplication.class).properties("spring.config.name=bff-mobile");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
