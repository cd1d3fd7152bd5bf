package org.xinhuo.certificate.paper;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What an issuer and a holder may bring, drawn: nobody's emblem, nobody's seal, nobody's face. */
final class SamplePictures {

    private static final Color PINE = new Color(0x17504C);
    private static final Color CRIMSON = new Color(0xA1152C);

    private SamplePictures() {}

    /** Two leaves that hold a dot. */
    static byte[] emblem() throws IOException {
        return png(360, 360, brush -> {
            brush.setColor(PINE);
            brush.setStroke(new BasicStroke(10));
            brush.draw(new Ellipse2D.Double(8, 8, 344, 344));
            for (int side : new int[] {-1, 1}) {
                Path2D leaf = new Path2D.Double();
                leaf.moveTo(180, 310);
                leaf.curveTo(180 + side * 150, 270, 180 + side * 130, 150, 180 + side * 95, 110);
                leaf.curveTo(180 + side * 60, 170, 180 + side * 10, 200, 180, 310);
                brush.fill(leaf);
            }
            brush.setColor(new Color(0xB83C14));
            brush.fill(new Ellipse2D.Double(145, 75, 70, 70));
        });
    }

    /** A ring around a star. */
    static byte[] seal() throws IOException {
        return png(400, 400, brush -> {
            brush.setColor(CRIMSON);
            brush.setStroke(new BasicStroke(14));
            brush.draw(new Ellipse2D.Double(10, 10, 380, 380));
            brush.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
            Path2D star = new Path2D.Double();
            for (int i = 0; i < 10; i++) {
                double radius = i % 2 == 0 ? 110 : 42;
                double x = 200 + radius * Math.sin(i * Math.PI / 5);
                double y = 200 - radius * Math.cos(i * Math.PI / 5);
                if (i == 0) {
                    star.moveTo(x, y);
                } else {
                    star.lineTo(x, y);
                }
            }
            star.closePath();
            brush.fill(star);
        });
    }

    /** Head and shoulders without a face. */
    static byte[] photo() throws IOException {
        return png(250, 350, brush -> {
            brush.setColor(new Color(0xDCE6EC));
            brush.fillRect(0, 0, 250, 350);
            brush.setColor(new Color(0x51636F));
            brush.fill(new Ellipse2D.Double(75, 70, 100, 125));
            brush.fill(new RoundRectangle2D.Double(25, 225, 200, 220, 130, 130));
        });
    }

    private static byte[] png(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(brush);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
