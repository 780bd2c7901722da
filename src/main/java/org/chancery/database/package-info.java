/**
 * The database server and its schemas, before and outside the Spring context: unpacking, starting, watching and stopping
 * the embedded PostgreSQL, its roles, and the migrations of every module. It stands on nothing but the JDK, JDBC and Flyway,
 * so that the build can use it to generate code.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
