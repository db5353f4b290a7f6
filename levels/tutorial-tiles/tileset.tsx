<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="tower" tilewidth="16" tileheight="16" tilecount="118" columns="16">
 <image source="atlas.png" width="256" height="128" />
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
 <tile id="2" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.5625">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.4375">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="right" />
   <property name="name" value="window-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.5625">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.4375">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.4375">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.5625">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window" probability="0.1875">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="17" type="pillar" probability="0.2118">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="18" type="pillar" probability="0.1765">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="19" type="pillar" probability="0.0353">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="20" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="21" type="decor" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="22" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="23" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="24" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="25" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="26" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="27" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="top" />
   <property name="name" value="decor-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="28" type="decor" probability="0.3889">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="29" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="left" />
   <property name="name" value="decor-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="30" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="31" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="32" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="33" type="decor" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="34" type="decor" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="right" />
   <property name="name" value="decor-brick-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="35" type="decor" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-brick-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="36" type="foliage" probability="0.6429">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="foliage-plant-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="37" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="38" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="39" type="foliage" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-plant-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="40" type="foliage" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="41" type="foliage" probability="0.3571">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="42" type="foliage" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="43" type="foliage" probability="0.2143">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="44" type="foliage" probability="0.2143">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="45" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="46" type="foliage" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="left_right" />
   <property name="name" value="foliage-plant-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="47" type="foliage" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="48" type="foliage" probability="0.2143">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="49" type="foliage" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="inner_top_left" />
   <property name="name" value="foliage-plant-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="50" type="foliage" probability="0.5714">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="51" type="foliage" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="right" />
   <property name="name" value="foliage-plant-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="52" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53" type="solid" probability="0.2676">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-brick-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="54" type="solid" probability="0.0907">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="left" />
   <property name="name" value="solid-brick-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="55" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="56" type="ledge" probability="0.1652">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_right" />
   <property name="name" value="ledge-brick-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="57" type="ledge" probability="0.1304">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_left" />
   <property name="name" value="ledge-brick-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="58" type="ledge" probability="0.1087">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="ledge-brick-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="59" type="ledge" probability="0.0522">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="ledge-brick-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="60" type="ledge" probability="0.0391">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="ledge-brick-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="61" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="62" type="platform" probability="0.4062">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="63" type="platform" probability="0.3125">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="64" type="platform" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="65" type="platform" probability="0.1562">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="66" type="platform" probability="0.0938">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="67" type="platform" probability="0.0938">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="68" type="platform" probability="0.0938">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="69" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="70" type="stair_up_right" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="71" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="72" type="stair_up_left" probability="0.1905">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="73" type="stair_up_left" probability="0.0952">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="74" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="75" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-metal-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="76" type="spikes" probability="0.6">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-metal-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="77" type="spikes" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-metal-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="78" type="spikes" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-metal-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="79" type="spikes" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-metal-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="80" type="liquid" probability="0.5909">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="81" type="liquid" probability="0.5455">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="82" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="83" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="84" type="breakable" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="breakable-brick-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="85" type="breakable" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-brick-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="86" type="breakable" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-brick-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="87" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-brick-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="88" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-brick-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="89" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="right" />
   <property name="name" value="breakable-brick-7" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="90" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-brick-8" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="91" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-brick-9" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="92" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="inside" />
   <property name="name" value="breakable-brick-10" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="93" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-brick-11" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="94" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-brick-12" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="95" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-brick-13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="96" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-brick-14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="97" type="breakable" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-brick-15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="98" type="breakable" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top" />
   <property name="name" value="breakable-brick-16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="99" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="100" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="101" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="102" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="103" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="104" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="105" type="door" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="106" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="door-brick-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="107" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="door-brick-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="108" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="left" />
   <property name="name" value="door-brick-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="109" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-brick-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="110" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="111" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-brick-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="112" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-brick-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="113" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="top" />
   <property name="name" value="door-brick-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="114" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="door-brick-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="115" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-brick-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="116" type="door" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-brick-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="117" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="52">
   <wangcolor name="ground" color="#8c5a31" tile="52" probability="1" />
   <wangtile tileid="52" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="53" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="54" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="55" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="56" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="57" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="58" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="59" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="60" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="83" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="84" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="85" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="86" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="87" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="88" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="89" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="90" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="91" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="92" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="93" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="94" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="95" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="96" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="97" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="98" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="61">
   <wangcolor name="platform" color="#d6d65a" tile="61" probability="1" />
   <wangtile tileid="61" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="62" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="63" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="64" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="65" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="66" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="67" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="68" wangid="0,0,1,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="80">
   <wangcolor name="liquid" color="#3152d6" tile="80" probability="1" />
   <wangtile tileid="80" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="81" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="82" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
