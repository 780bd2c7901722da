package org.chancery.signing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Time stamps and certificates are open to everybody; programs that fetch them have no session. */
@Configuration(proxyBeanMethods = false)
class AuthoritySecurity {
    @Bean
    @Order(10)
    SecurityFilterChain authorityFilterChain(HttpSecurity http) {
        return http.securityMatcher("/tsa", "/pki/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
