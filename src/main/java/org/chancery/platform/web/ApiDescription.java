package org.chancery.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says of the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String ABOUT = """
            The open digital foreign ministry: procedures, applications, cases, results and their verification.
            Errors are problem details (RFC 9457) in the language of Accept-Language (vi or en). A command that carries an
            Idempotency-Key acts once, however often it is sent; the same key with other content is refused with 422.
            Days are ISO 8601 dates in the time zone of the mission, instants are UTC.""";

    @Bean
    OpenAPI chanceryApi() {
        SecurityScheme session = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token that POST /api/session gives an official");
        SecurityScheme secret = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Case-Secret")
                .description("The secret that the applicant got with the case code");
        return new OpenAPI()
                .info(new Info()
                        .title("Chancery")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes("session", session)
                        .addSecuritySchemes("case-secret", secret));
    }
}
