package org.chancery.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that is the same for every visitor who is not signed in, but for the language: no form with a token, nothing about
 * a person. It may be shown a few seconds old ({@code chancery.pages.keep}). An address with a query is never kept.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
