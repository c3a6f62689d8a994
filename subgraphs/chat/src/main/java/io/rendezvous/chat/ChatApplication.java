package io.rendezvous.chat;

import io.rendezvous.kit.application.Subgraph;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class ChatApplication {

    public static SpringApplicationBuilder application() {
        return Subgraph.application(ChatApplication.class, "chat");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
