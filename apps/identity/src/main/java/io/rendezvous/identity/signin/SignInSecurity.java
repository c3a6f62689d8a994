package io.rendezvous.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** The browser's side: the page, the session it opens and its end. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {
    static final String EMAIL = "email";
    static final String PROBLEM = "problem";
    static final String REFUSED = "refused";
    static final String LOCKED = "locked";

    /** After signing in a browser goes on with the authorization it came for, and with nothing else it has asked for. */
    @Bean
    RequestCache requestCache(AuthorizationServerSettings settings) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, settings.getAuthorizationEndpoint()));
        return cache;
    }

    @Bean
    <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RequestCache requests, FormTargets formTargets) {
        return http.requestCache(cache -> cache.requestCache(requests))
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers("/").authenticated().anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage("/sign-in").usernameParameter(EMAIL).failureHandler(SignInSecurity::refuse))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(formTargets.contentSecurityPolicy()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        request.getSession().setAttribute(EMAIL, request.getParameter(EMAIL));
        String problem = exception instanceof TooManyAttemptsException ? LOCKED : REFUSED;
        response.sendRedirect("/sign-in?" + PROBLEM + "=" + problem);
    }
}
