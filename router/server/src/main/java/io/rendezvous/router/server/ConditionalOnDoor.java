package io.rendezvous.router.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only where {@code rendezvous.door} is configured: on a shared class path this library is there for other programs too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Conditional(ConditionalOnDoor.DoorIsConfigured.class)
@interface ConditionalOnDoor {

    /** Whether any property stands below the prefix. */
    final class DoorIsConfigured extends SpringBootCondition {

        private static final String PREFIX = "rendezvous.door";

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var message = ConditionMessage.forCondition(ConditionalOnDoor.class);
            return Binder.get(context.getEnvironment())
                            .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                            .orElse(Map.of())
                            .isEmpty()
                    ? ConditionOutcome.noMatch(message.didNotFind("property").items(PREFIX))
                    : ConditionOutcome.match(message.foundExactly(PREFIX));
        }
    }
}
