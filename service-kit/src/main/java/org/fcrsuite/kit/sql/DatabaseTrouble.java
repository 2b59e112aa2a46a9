package org.fcrsuite.kit.sql;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Whether the database, not the data, is the reason: then the same work may succeed later. */
public final class DatabaseTrouble {

    /** Connection, transaction rollback (deadlock, serialization), resources, operator, system: PostgreSQL's classes. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** PostgreSQL's text holds every character but U+0000. */
    private static final String UNSTORABLE = "22021";

    private DatabaseTrouble() {
    }

    /** Whether a text holds what no text in the database can. */
    public static boolean isUnstorable(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    public static boolean isTransient(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isTransient(sql);
            }
        }
        return isTransactionTrouble(trouble);
    }

    private static boolean isTransient(SQLException sql) {
        // Without a state it did not come from the server: no connection could be had.
        return sql instanceof SQLTransientException || sql instanceof SQLRecoverableException || sql.getSQLState() == null
                || sql.getSQLState().length() >= 2 && TRANSIENT_CLASSES.contains(sql.getSQLState().substring(0, 2));
    }

    private static boolean isTransactionTrouble(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.transaction.RollbackException
                    || cause instanceof jakarta.transaction.SystemException) {
                return true;
            }
        }
        return false;
    }
}
