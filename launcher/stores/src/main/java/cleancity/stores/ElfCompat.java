package cleancity.stores;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;

/** Rewrites the engine's references to GLIBC_2.38 (only __isoc23_* and fmod) to the base version, so that it loads on glibc 2.36 (Debian 12). */
final class ElfCompat {
    static int patch(Path in, Path out) throws java.io.IOException {
        byte[] b = Files.readAllBytes(in);
        ByteBuffer e = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        long shoff = e.getLong(0x28);
        int shes = e.getShort(0x3a) & 0xffff, shn = e.getShort(0x3c) & 0xffff;
        int dynsym = 0, dynsz = 0, versym = 0, verneed = 0, vernum = 0, link = 0;
        for (int i = 0; i < shn; i++) {
            int o = (int) (shoff + (long) i * shes);
            int ty = e.getInt(o + 4);
            int off = (int) e.getLong(o + 0x18), sz = (int) e.getLong(o + 0x20);
            if (ty == 11) {
                dynsym = off;
                dynsz = sz;
                link = e.getInt(o + 0x28);
            }
            if (ty == 0x6fffffff) versym = off;
            if (ty == 0x6ffffffe) {
                verneed = off;
                vernum = e.getInt(o + 0x2c);
            }
        }
        int dynstr = (int) e.getLong((int) (shoff + (long) link * shes) + 0x18);
        String base = (e.getShort(18) & 0xffff) == 183 ? "GLIBC_2.17" : "GLIBC_2.2.5";
        Map<Integer, Integer> remap = new HashMap<>();
        int p = verneed;
        for (int i = 0; i < vernum; i++) {
            int cnt = e.getShort(p + 2), aux = e.getInt(p + 8), nx = e.getInt(p + 12);
            int q = p + aux;
            Integer baseAt = null;
            List<Integer> news = new ArrayList<>();
            for (int k = 0; k < cnt; k++) {
                String n = str(b, dynstr + e.getInt(q + 8));
                if (n.equals(base)) baseAt = q;
                if (n.matches("GLIBC_2\\.(3[789]|[4-9][0-9])")) news.add(q);
                q += e.getInt(q + 12);
            }
            for (int at : news) {
                if (baseAt == null) throw new IllegalStateException("no base version");
                remap.put(e.getShort(at + 6) & 0x7fff, e.getShort(baseAt + 6) & 0x7fff);
                e.putInt(at, e.getInt(baseAt));
                e.putInt(at + 8, e.getInt(baseAt + 8));
            }
            if (nx == 0) break;
            p += nx;
        }
        int n = 0;
        for (int s = 0; s < dynsz / 24; s++) {
            int v = e.getShort(versym + 2 * s) & 0x7fff;
            if (!remap.containsKey(v)) continue;
            int so = dynsym + 24 * s;
            String nm = str(b, dynstr + e.getInt(so));
            if (nm.startsWith("__isoc23_")) e.putInt(so, e.getInt(so) + 9);
            e.putShort(versym + 2 * s, (short) (int) remap.get(v));
            n++;
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, b);
        return n;
    }

    static String str(byte[] b, int o) {
        int k = o;
        while (b[k] != 0) k++;
        return new String(b, o, k - o, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
