package org.chancery.search.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the index is ({@code CHANCERY_SEARCH_*}).
 *
 * @param hosts OpenSearch or Elasticsearch, {@code host:port} with commas between; empty: the index lies in this program's home
 * @param protocol {@code http} or {@code https}, to those hosts
 * @param version what answers there, such as {@code opensearch:2.19}; empty: it is asked
 * @param username for those hosts, or empty
 * @param password for those hosts, or empty
 * @param pause how long changes may wait for one another before the index takes them
 * @param letters most letters of a text that are taken into the index
 */
@Validated
@ConfigurationProperties("chancery.search")
record SearchSettings(
        @DefaultValue("") String hosts,
        @DefaultValue("https") String protocol,
        @DefaultValue("") String version,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("2s") Duration pause,
        @Min(1000) @Max(5_000_000) @DefaultValue("300000") int letters) {
    boolean isLocal() {
        return hosts.isBlank();
    }
}
