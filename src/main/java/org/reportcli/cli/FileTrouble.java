package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the system says about a file, in words. */
final class FileTrouble {
    private FileTrouble() {}

    /** The file, as far as it is known, and the reason. */
    static String of(IOException e) {
        if (e instanceof FileSystemException trouble && trouble.getFile() != null) {
            return trouble.getFile() + ": " + reason(trouble);
        }
        return e.getMessage() == null ? "a file: " + e.getClass().getSimpleName() : "a file: " + e.getMessage();
    }

    private static String reason(FileSystemException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (trouble instanceof NotDirectoryException || trouble instanceof FileAlreadyExistsException) {
            return "it is not a folder";
        }
        return trouble.getReason() == null ? trouble.getClass().getSimpleName() : trouble.getReason();
    }
}
