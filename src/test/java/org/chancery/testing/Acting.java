package org.chancery.testing;

import java.util.concurrent.Callable;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;

/** Does something in somebody's name. */
public final class Acting {
    private Acting() {}

    /** Lets refusals through as they are; nothing else that is checked comes out of the house. */
    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return CurrentActor.callAs(actor, work);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
