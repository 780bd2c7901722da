package org.chancery.demo.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample ministry of demo mode.
 *
 * @param cases how many cases the first start invents; 0 for none
 */
@ConfigurationProperties("chancery.demo")
record SampleSettings(@DefaultValue("200") int cases) {}
