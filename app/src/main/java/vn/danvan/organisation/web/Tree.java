package vn.danvan.organisation.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;

/** What the tree pages show. */
public final class Tree {

    /** An area and the areas below it. */
    public record Area(AreaView area, List<Area> below) {

        /** How many areas of each kind lie anywhere below. */
        public Map<AreaKind, Integer> counts() {
            Map<AreaKind, Integer> counts = new EnumMap<>(AreaKind.class);
            count(counts);
            return counts;
        }

        private void count(Map<AreaKind, Integer> into) {
            for (Area child : below) {
                into.merge(child.area().kind(), 1, Integer::sum);
                child.count(into);
            }
        }

        /** Every area of the commune level anywhere below, in the order of the tree. */
        public List<AreaView> communes() {
            List<AreaView> communes = new ArrayList<>();
            for (Area child : below) {
                if (child.area().kind().level() == AreaLevel.COMMUNE) {
                    communes.add(child.area());
                }
                communes.addAll(child.communes());
            }
            return communes;
        }

        /**
         * The areas in which the units stand: the districts, and this area itself for those that stand directly in it.
         * When there are no districts, this area alone.
         */
        public List<Area> groups() {
            List<Area> groups = new ArrayList<>();
            List<Area> direct = new ArrayList<>();
            for (Area child : below) {
                boolean group = child.area().kind().level() == AreaLevel.DISTRICT
                        || !child.below().isEmpty();
                (group ? groups : direct).add(child);
            }
            if (!direct.isEmpty() || groups.isEmpty()) {
                groups.add(new Area(area, direct));
            }
            return groups;
        }
    }

    /** A body and the bodies it directs. */
    public record Body(BodyView body, List<Body> below) {}

    /** Bodies of one kind that nobody directs, such as the councils below the province's. */
    public record Undirected(BodyKind kind, List<BodyView> bodies) {}

    private Tree() {}
}
