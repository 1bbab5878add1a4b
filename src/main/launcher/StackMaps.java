import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the classes in a jar that were compiled for Java 5 (picocli's) the stack maps that Java 6 brought. Without them a class
 * is verified anew, in the slow way, at each start: the class-data archive cannot keep it verified.
 */
final class StackMaps {
    private static final int VERSION_AT = 6;

    /** What the Apache License, section 4 (b), asks of whoever changes a file. */
    private static final String NOTICE = "META-INF/NOTICE";

    private static final String SAID =
            "\nThe classes of picocli in this jar are changed: they have stack maps, which they are compiled without.\n";

    private StackMaps() {}

    /** @param arguments the jar, which is written anew */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path written = jar.resolveSibling(jar.getFileName() + ".new");
        try (URLClassLoader classes =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                ZipFile in = new ZipFile(jar.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(written));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isOld(entry, bytes) ? mapped(bytes, classes) : bytes);
                out.write(entry.getName().equals(NOTICE) ? SAID.getBytes(StandardCharsets.UTF_8) : new byte[0]);
                out.closeEntry();
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && new ClassReader(bytes).readShort(VERSION_AT) < Opcodes.V1_6;
    }

    private static byte[] mapped(byte[] bytes, ClassLoader classes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        ClassVisitor newer = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
            }
        };
        new ClassReader(bytes).accept(newer, 0);
        return writer.toByteArray();
    }
}
