package org.chancery.database;

/**
 * How to reach the database in the two parts that the program plays.
 *
 * @param url JDBC address
 * @param owner who owns the schemas and runs migrations; never used to serve requests
 * @param ownerPassword the owner's password
 * @param runtime who serves requests, with no right to change a schema or an append-only row
 * @param runtimePassword the runtime role's password
 */
public record DatabaseAccess(String url, String owner, String ownerPassword, String runtime, String runtimePassword) {
    /** The role that owns all schemas. */
    public static final String OWNER = "chancery_owner";

    /** The role that serves requests. */
    public static final String RUNTIME = "chancery_app";

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
