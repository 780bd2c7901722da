package org.chancery.content.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.chancery.content.Problem;
import org.chancery.platform.Command;

/** The process in which strangers' files are opened: it may be killed at any time, and dies where memory ends. */
final class ContentWorker {
    /** The command's name, also used to start it. */
    static final String NAME = "content-worker";

    private ContentWorker() {}

    /** One order in, one answer out, until the input ends. */
    public static final class Serve implements Command {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int run(List<String> arguments) {
            NoNetwork.shut();
            endWithParent();
            DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
            System.setOut(System.err);
            try (DataInputStream orders = new DataInputStream(new BufferedInputStream(System.in))) {
                while (true) {
                    perform(WorkOrder.read(orders)).write(answers);
                }
            } catch (EOFException end) {
                return 0;
            } catch (IOException failure) {
                System.err.println(failure.getMessage());
                return 1;
            }
        }
    }

    /** A worker whose server was killed has nobody to answer to, and nobody who would stop it. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(4);
        }));
    }

    private static WorkAnswer perform(WorkOrder order) {
        try {
            return switch (order.job()) {
                case READ -> FileReading.read(order);
                case RECOGNISE -> Recognition.read(order);
                case PICTURE -> PagePainter.paint(order);
                case ARCHIVE -> Archiving.make(order);
            };
        } catch (Refusal refused) {
            return WorkAnswer.bad(refused.problem(), String.valueOf(refused.getMessage()));
        } catch (StackOverflowError tooDeep) {
            return WorkAnswer.bad(Problem.TOO_MUCH, "nested too deeply");
        } catch (IOException | RuntimeException broken) { // parsers throw anything at files that are made to break them
            return WorkAnswer.bad(Problem.BROKEN, broken.toString());
        }
    }
}
