package io.rendezvous.users;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class UsersApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(UsersApplication.class, "users");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
