package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.chancery.identity.Accounts;
import org.chancery.platform.PlatformSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which doors stand open: the public pages and interfaces, the desk to who signed in, nothing else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'self'";
    private static final String[] OPEN = {
        "/",
        "/procedures/**",
        "/apply/**",
        "/track/**",
        "/verify/**",
        "/missions/**",
        "/about/**",
        "/accessibility",
        "/privacy",
        "/contact",
        "/help/**",
        "/search",
        "/robots.txt",
        "/sitemap.xml",
        "/favicon.ico",
        "/favicon.svg",
        "/assets/**",
        "/webjars/**",
        "/error",
        "/health/**",
        "/tsa",
        "/ledger/**",
        "/pki/**",
        "/sign-in/**",
        "/sign-out",
        "/register",
        "/setup/**",
        "/invitation/**",
        "/api/**"
    };
    private static final String[] DEMO = {"/demo/**", "/design/**"};
    private static final String[] SIGNED_IN = {"/desk/**", "/account/**", "/admin/**", "/reauthenticate"};

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, Accounts accounts, PlatformSettings settings, SecurityContextRepository contexts) {
        String[] open = settings.isDemo()
                ? Stream.concat(Arrays.stream(OPEN), Arrays.stream(DEMO)).toArray(String[]::new)
                : OPEN;
        http.securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/desk/**", "/api/admin/**")
                        .authenticated()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers(SIGNED_IN)
                        .authenticated()
                        .requestMatchers("/metrics")
                        .access(loopback())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(new Threshold()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .ignoringRequestMatchers(SecurityConfiguration::needsNoToken))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(true)))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .addFilterBefore(new BearerFilter(accounts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ActorFilter(), AuthorizationFilter.class);
        return http.build();
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("chancery-csrf");
        cookie.setCookieCustomizer(attributes -> attributes.httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    /**
     * What changes nothing, and what no browser would send by itself: a bearer token, or a request to an interface without
     * our session.
     */
    private static boolean needsNoToken(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean session = request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals("chancery"));
        return path.equals("/tsa")
                || path.equals("/verify")
                || (path.startsWith("/api/") && (BearerFilter.isPresent(request) || !session));
    }

    private static AuthorizationManager<RequestAuthorizationContext> loopback() {
        return (who, where) -> {
            String address = where.getRequest().getRemoteAddr();
            return new AuthorizationDecision(
                    address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1"));
        };
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Accounts are ours; this keeps the framework from making a default user with a printed password. */
    @Bean
    UserDetailsService noDefaultUser() {
        return new InMemoryUserDetailsManager();
    }
}
