package org.chancery.platform;

import java.util.concurrent.Callable;

/** The actor of the running request or job. Set by the identity module's filter; {@link Actor#SYSTEM} outside of requests. */
public final class CurrentActor {
    private static final ThreadLocal<Actor> ACTOR = ThreadLocal.withInitial(() -> Actor.SYSTEM);

    private CurrentActor() {}

    /** @return who acts now, never null */
    public static Actor get() {
        return ACTOR.get();
    }

    /**
     * Runs work as somebody.
     *
     * @return what the work returns
     */
    public static <T> T callAs(Actor actor, Callable<T> work) throws Exception {
        Actor before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.call();
        } finally {
            ACTOR.set(before);
        }
    }

    /** Runs work as somebody. */
    public static void runAs(Actor actor, Runnable work) {
        Actor before = ACTOR.get();
        ACTOR.set(actor);
        try {
            work.run();
        } finally {
            ACTOR.set(before);
        }
    }
}
