package io.rendezvous.kit.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only in a subgraph's context: on a shared classpath the kit is there for other programs too. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(Subgraph.NAME_PROPERTY)
public @interface ConditionalOnSubgraph {}
