package org.chancery.desk.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chancery.testing.HouseTest;
import org.springframework.context.annotation.Import;

/** A test of the desk on its stage; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HouseTest
@Import(DeskStage.class)
@interface DeskTest {}
