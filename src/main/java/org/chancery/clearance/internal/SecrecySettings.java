package org.chancery.clearance.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation may hold of state secrets.
 *
 * @param markers whether clerks may write down that a secret document came, without subject and file
 */
@ConfigurationProperties("chancery.secrecy")
record SecrecySettings(@DefaultValue("false") boolean markers) {}
