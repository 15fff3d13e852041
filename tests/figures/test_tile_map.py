"""The tile map: every district once, the right value, a second cue, plain refusals."""

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

from clusterlab import datasets, figures
from clusterlab.figures import tiles as module

DISTRICTS = datasets.load_districts()
ZONES = DISTRICTS.set_index("pinyin")["zone"]
AREAS = DISTRICTS.set_index("code")["area_km2"]


def texts(ax):
    """What stands in the tiles: name -> sign or number."""
    written = [text.get_text() for text in ax.texts]
    return dict(zip(written[::2], written[1::2], strict=True))


def fills(ax):
    """Colour of each tile by district name."""
    colours = [mpl.colors.to_hex(patch.get_facecolor()) for patch in ax.patches]
    return dict(zip(texts(ax), colours, strict=True))


def test_every_district_has_one_tile_where_the_table_puts_it():
    ax = figures.tile_map(AREAS)
    at = {(round(p.get_x()), round(p.get_y())) for p in ax.patches}
    assert at == set(zip(DISTRICTS["tile_col"], DISTRICTS["tile_row"], strict=True))
    assert set(texts(ax)) == set(DISTRICTS["pinyin"])


def test_numbers_are_printed_in_the_tile_of_their_district():
    ax = figures.tile_map(AREAS, fmt="{:.0f}")
    by_name = DISTRICTS.set_index("pinyin")["area_km2"]
    assert texts(ax) == {name: f"{area:.0f}" for name, area in by_name.items()}


def test_larger_numbers_are_lighter():
    ax = figures.tile_map(AREAS)
    shades = fills(ax)
    light = {name: sum(mpl.colors.to_rgb(colour)) for name, colour in shades.items()}
    by_name = DISTRICTS.set_index("pinyin")["area_km2"]
    assert light[by_name.idxmax()] == max(light.values())
    assert pd.Series(light).rank().corr(by_name.rank()) > 0.99


def test_pinyin_and_codes_give_the_same_map():
    by_name = DISTRICTS.set_index("pinyin")["area_km2"]
    assert fills(figures.tile_map(AREAS)) == fills(figures.tile_map(by_name))


def test_groups_differ_in_colour_and_in_sign():
    ax = figures.tile_map(ZONES)
    look = {(texts(ax)[name], fills(ax)[name], zone) for name, zone in ZONES.items()}
    assert len(look) == len({sign for sign, *_ in look}) == 3
    assert len(ax.get_legend().get_texts()) == 3


def test_missing_districts_stay_white_and_marked():
    ax = figures.tile_map(AREAS.iloc[:5].astype(float).set_axis(AREAS.index[:5]))
    assert list(fills(ax).values()).count("#ffffff") == 33
    assert list(texts(ax).values()).count("–") == 33
    assert ax.alt.startswith("Tile map of 5 districts")


def test_the_words_name_the_extremes():
    alt = figures.tile_map(AREAS, legend="area in km2", fmt="{:.0f}").alt
    largest = DISTRICTS.loc[DISTRICTS["area_km2"].idxmax(), "pinyin"]
    smallest = DISTRICTS.loc[DISTRICTS["area_km2"].idxmin(), "pinyin"]
    assert alt == (
        f"Tile map of 38 districts, area in km2: largest in {largest} "
        f"({AREAS.max():.0f}), smallest in {smallest} ({AREAS.min():.0f})."
    )


def test_text_can_be_read_on_every_shade():
    ax = figures.tile_map(AREAS)
    for patch, label in zip(ax.patches, ax.texts[::2], strict=True):
        ink, ground = (
            np.dot(mpl.colors.to_rgb(colour), [0.2126, 0.7152, 0.0722])
            for colour in (label.get_color(), patch.get_facecolor())
        )
        assert abs(ink - ground) > 0.35


def test_characters_need_a_chinese_font(monkeypatch):
    module.chinese_font.cache_clear()
    monkeypatch.setattr(module.font_manager, "get_font_names", lambda: ["DejaVu Sans"])
    with pytest.raises(ValueError) as error:
        figures.tile_map(ZONES, labels="characters")
    module.chinese_font.cache_clear()
    assert str(error.value) == (
        "labels='characters' needs a font with Chinese characters and none is "
        "installed; install Noto Sans CJK, or use labels='pinyin'."
    )


def test_characters_are_drawn_in_the_chinese_font(monkeypatch):
    module.chinese_font.cache_clear()
    monkeypatch.setattr(module.font_manager, "get_font_names", lambda: ["SimHei"])
    ax = figures.tile_map(ZONES, labels="characters")
    module.chinese_font.cache_clear()
    assert set(texts(ax)) == set(DISTRICTS["name_zh_short"])
    assert ax.texts[0].get_fontfamily() == ["SimHei"]


@pytest.mark.parametrize(
    "values, options, message",
    [
        (
            pd.Series({"Chengdu": 1.0}),
            {},
            "'Chengdu' is not a district of Chongqing; the index must hold pinyin "
            "names or codes as in datasets.load_districts().",
        ),
        (
            pd.Series({"Wanzhou": np.nan}),
            {},
            "values has no district with a value; there is nothing to map.",
        ),
        (
            AREAS,
            {"labels": "english"},
            "labels is 'english'; choose 'pinyin' or 'characters'.",
        ),
        (
            AREAS.astype(int).astype(str),
            {},
            "38 groups are too many to tell apart; draw at most 7, or merge some.",
        ),
    ],
)
def test_it_refuses_what_it_cannot_draw(values, options, message):
    with pytest.raises(ValueError) as error:
        figures.tile_map(values, **options)
    assert str(error.value) == message


def test_the_colour_scale_can_be_held_fixed():
    low, high = (
        figures.tile_map(pd.Series({"Wanzhou": x, "Yunyang": 50}), limits=(0, 100))
        for x in (10, 90)
    )
    assert fills(low)["Yunyang"] == fills(high)["Yunyang"]
    assert fills(low)["Wanzhou"] != fills(high)["Wanzhou"]
    assert low.figure.axes[1].get_ylim() == (0, 100)
