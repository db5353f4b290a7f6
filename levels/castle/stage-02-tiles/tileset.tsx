<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="crypt" tilewidth="16" tileheight="16" tilecount="189" columns="16">
 <image source="atlas.png" width="256" height="192" />
 <tile id="0" type="void" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="name" value="void-plain-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-brick-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="3" type="pillar" probability="0.3918">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="4" type="pillar" probability="0.3918">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="5" type="pillar" probability="0.3196">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="6" type="pillar" probability="0.2577">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="7" type="pillar" probability="0.0928">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-rock-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="8" type="pillar" probability="0.0206">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-rock-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="9" type="pillar" probability="0.0206">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-rock-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="10" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-rock-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="11" type="solid" probability="0.0456">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-rock-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="12" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-rock-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="13" type="ledge" probability="0.1138">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-rock-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="14" type="ledge" probability="0.1069">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-rock-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="15" type="ledge" probability="0.0724">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-rock-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="16" type="ledge" probability="0.0345">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-rock-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="17" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="18" type="platform" probability="0.5333">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="19" type="platform" probability="0.4667">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="20" type="platform" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="21" type="platform" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-rock-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="22" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="23" type="stair_up_right" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="24" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="25" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="26" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="27" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="28" type="liquid" probability="0.8667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="29" type="liquid" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="30" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-rock-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="31" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="32" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="33" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="34" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="35" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="36" type="door" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="37" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="door-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="38" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="39" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="40" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="41" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="42" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="43" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="44" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="45" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="46" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="47" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="48" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="49" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="50" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="51" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="52" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="53" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="54" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="55" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="56" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-coffin-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="57" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="58" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="59" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="60" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="61" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-skulls-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chains-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-cobweb-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-urn-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-gravestone-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="122" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="123" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="124" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="125" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="126" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="127" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="128" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="129" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="130" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="131" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="132" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="133" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="134" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="135" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="136" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="137" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-brazier-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="138" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="139" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="140" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="141" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="142" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="143" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="144" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="145" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="146" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="147" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="148" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="149" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="150" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="151" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="152" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="153" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="154" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="155" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="156" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="157" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="158" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="159" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="160" type="door" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="inside" />
   <property name="name" value="door-portcullis-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="161" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="162" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="163" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="inside" />
   <property name="name" value="window-slit_window-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="164" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-torch-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="165" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="166" type="candle" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="inside" />
   <property name="name" value="candle-candelabrum-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="167" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-barrel-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="168" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-crate-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="169" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-chest-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="170" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="171" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="172" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="173" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="174" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="175" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-dead_tree-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="176" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="177" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-fence-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="178" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="179" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="180" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="181" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="182" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="183" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="184" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-bush-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="185" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="186" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-ivy-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="187" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-stalactites-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="188" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-mushrooms-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="10">
   <wangcolor name="ground" color="#8c5a31" tile="10" probability="1" />
   <wangtile tileid="10" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="11" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="12" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="13" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="14" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="15" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="16" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="30" wangid="0,0,0,0,0,0,1,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="17">
   <wangcolor name="platform" color="#d6d65a" tile="17" probability="1" />
   <wangtile tileid="17" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="18" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="19" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="20" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="21" wangid="0,0,0,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="26">
   <wangcolor name="liquid" color="#3152d6" tile="26" probability="1" />
   <wangtile tileid="26" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="27" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="28" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="29" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
