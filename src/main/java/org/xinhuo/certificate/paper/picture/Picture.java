package org.xinhuo.certificate.paper.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Tail;
import org.xinhuo.shared.Refusal;

/**
 * A picture that was brought, drawn anew: only its pixels go into a file, nothing else that was hidden in it. Drawings
 * (SVG) are not taken: they may carry scripts and fetch from elsewhere.
 */
public final class Picture {

    /** What somebody may bring, in bytes. */
    public static final int MOST_BYTES = 512 * 1024;

    /** On the longer side of what somebody may bring: more is not read, because a small file can say it is vast. */
    private static final int MOST_BROUGHT = 4000;

    /** The upper half of each channel. */
    private static final int SHADES = 0xF0F0F0F0;

    /** Of colours, if each is written as the number of one byte. */
    private static final int MOST_NUMBERED = 256;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /**
     * @param file a PNG
     * @param most pixels on its longer side; what has more is made smaller
     * @throws Refusal <code>refusal.picture_kind</code>, <code>refusal.picture_large</code> or
     *     <code>refusal.picture_broken</code>
     */
    public static Picture of(byte[] file, int most) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("refusal.picture_large", MOST_BYTES / 1024, MOST_BROUGHT);
        }
        if (file.length < PNG.length || !Arrays.equals(PNG, 0, PNG.length, file, 0, PNG.length)) {
            throw new Refusal("refusal.picture_kind");
        }
        return new Picture(reduced(read(file), most));
    }

    private static BufferedImage read(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream);
            if (reader.getWidth(0) > MOST_BROUGHT || reader.getHeight(0) > MOST_BROUGHT) {
                throw new Refusal("refusal.picture_large", MOST_BYTES / 1024, MOST_BROUGHT);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("refusal.picture_broken");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage reduced(BufferedImage brought, int most) {
        double scale = Math.min(1, (double) most / Math.max(brought.getWidth(), brought.getHeight()));
        int width = Math.max(1, (int) Math.round(brought.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(brought.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = drawn.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.drawImage(brought, 0, 0, width, height, null);
        brush.dispose();
        return plain(drawn);
    }

    /** With fewer shades than anybody tells apart on paper, because a certificate is to be a small file. */
    private static BufferedImage plain(BufferedImage drawn) {
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                int pixel = drawn.getRGB(x, y);
                drawn.setRGB(x, y, pixel >>> 28 == 0 ? 0 : pixel & SHADES | pixel >>> 4 & ~SHADES);
            }
        }
        return drawn;
    }

    public int width() {
        return pixels.getWidth();
    }

    public int height() {
        return pixels.getHeight();
    }

    /** The same without anything to be seen through, on the ground it is to lie on: it takes half the room in a file. */
    public Picture on(Color ground) {
        BufferedImage flat = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = flat.createGraphics();
        brush.drawImage(pixels, 0, 0, ground, null);
        brush.dispose();
        return new Picture(flat);
    }

    /** As a file to be kept. */
    public byte[] png() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(pixels, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Inside a file that is stamped.
     *
     * @param place the number of an open object
     */
    public void writeTo(Tail tail, int place, Deflater deflater) {
        int count = width() * height();
        byte[] opaque = new byte[count];
        int[] all = pixels.getRGB(0, 0, width(), height(), null, 0, width());
        byte[] colours = channels(all);
        boolean mask = false;
        for (int i = 0; i < count; i++) {
            opaque[i] = (byte) (all[i] >> 24);
            mask |= opaque[i] != -1;
        }
        int cover = mask ? tail.next() : 0;
        if (mask) {
            head(tail.begin(cover).put("<<"), "DeviceGray").stream(opaque, opaque.length, deflater);
            tail.end();
        }
        Ink ink = head(tail.complete(place), "DeviceRGB");
        if (mask) {
            ink.put("/SMask ").reference(cover);
        }
        ink.stream(colours, colours.length, deflater);
        tail.end();
    }

    private Ink head(Ink ink, String colours) {
        ink.put("/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/" + colours);
        return ink.put("/Width ").number(width()).put("/Height ").number(height());
    }

    /** Inside one document. */
    public PDImageXObject in(PDDocument document) throws IOException {
        return pixels.getColorModel().hasAlpha() ? LosslessFactory.createFromImage(document, pixels) : flat(document);
    }

    /** Emblems are of few colours side by side: as numbers of colours, pressed as they are, they come to least. */
    private PDImageXObject flat(PDDocument document) throws IOException {
        int[] all = pixels.getRGB(0, 0, width(), height(), null, 0, width());
        int[] colours = Arrays.stream(all).sorted().distinct().toArray();
        boolean few = colours.length <= MOST_NUMBERED;
        byte[] bytes = few ? numbers(all, colours) : channels(all);
        var pressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var press = new DeflaterOutputStream(pressed, deflater)) {
            press.write(bytes);
        } finally {
            deflater.end();
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(pressed.toByteArray()),
                COSName.FLATE_DECODE,
                width(),
                height(),
                8,
                few ? numbered(colours) : PDDeviceRGB.INSTANCE);
    }

    private static byte[] numbers(int[] all, int[] colours) {
        byte[] numbers = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            numbers[i] = (byte) Arrays.binarySearch(colours, all[i]);
        }
        return numbers;
    }

    private static PDColorSpace numbered(int[] colours) throws IOException {
        COSArray space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(colours.length - 1));
        space.add(new COSString(channels(colours)));
        return new PDIndexed(space);
    }

    private static byte[] channels(int[] all) {
        byte[] channels = new byte[3 * all.length];
        for (int i = 0; i < all.length; i++) {
            channels[3 * i] = (byte) (all[i] >> 16);
            channels[3 * i + 1] = (byte) (all[i] >> 8);
            channels[3 * i + 2] = (byte) all[i];
        }
        return channels;
    }
}
