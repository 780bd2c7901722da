package org.chancery.desk.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.audit.AuditEntry;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Slice;
import org.chancery.procedures.Procedures;
import org.chancery.records.Records;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The desk on a stage: real pages, catalogue and calendars; identity, casework and records are stand-ins. The {@code actor} header says who plays. */
@TestConfiguration(proxyBeanMethods = false)
class DeskStage {
    @Bean
    @Primary
    StageIdentity stageIdentity() {
        return new StageIdentity();
    }

    @Bean
    @Primary
    StageCases stageCases(StageIdentity identity, Procedures procedures, Clock clock) {
        return new StageCases(identity, procedures, clock);
    }

    @Bean
    @Primary
    Records stageRecords() {
        return new StageRecords();
    }

    @Bean
    @Primary
    Audit stageAudit() {
        return new Audit() {
            @Override
            public void append(String action, String subjectType, String subjectId, Map<String, ?> facts) {}

            @Override
            public List<AuditEntry> trail(String subjectType, String subjectId) {
                return List.of();
            }

            @Override
            public Slice<AuditEntry> entries(String action, int page) {
                return new Slice<>(List.of(), 0, 1, 25);
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openStage(HttpSecurity security) {
        return security.securityMatcher("/desk/**", "/desk", "/assets/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader("actor") != null))
                .headers(
                        headers -> headers.frameOptions(frames -> frames.sameOrigin())
                                .contentSecurityPolicy(
                                        policy -> policy.policyDirectives(
                                                "default-src 'self'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'")))
                .build();
    }

    @Bean
    Filter stageActor(StageIdentity identity) {
        return (request, response, chain) -> {
            String key = ((HttpServletRequest) request).getHeader("actor");
            String played = key == null ? System.getProperty("stage.actor", "") : key;
            Actor actor = played.isEmpty() ? Actor.anonymous("test") : identity.as(played);
            try {
                CurrentActor.callAs(actor, () -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (java.io.IOException | jakarta.servlet.ServletException | RuntimeException passed) {
                throw passed;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        };
    }
}
