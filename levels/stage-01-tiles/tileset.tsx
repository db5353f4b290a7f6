<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="garden" tilewidth="16" tileheight="16" tilecount="91" columns="16">
 <image source="atlas.png" width="256" height="96" />
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
   <property name="name" value="wall-block-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.5789">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.5789">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.5263">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.4737">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.4211">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.5789">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.5789">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.5263">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.4211">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.5263">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.4737">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="15" type="pillar" probability="0.8644">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="16" type="pillar" probability="0.2881">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="17" type="pillar" probability="0.3898">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="18" type="pillar" probability="0.0847">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="19" type="pillar" probability="0.3898">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-brick-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="20" type="pillar" probability="0.0847">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-brick-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="21" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="22" type="decor" probability="0.7778">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="23" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="24" type="decor" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="25" type="decor" probability="0.5556">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="26" type="decor" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="27" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="28" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="29" type="decor" probability="0.5556">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="30" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="31" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="32" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="33" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="34" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="35" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="36" type="decor" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="37" type="decor" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="38" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="foliage-plant-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="39" type="foliage" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="40" type="foliage" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="foliage-plant-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="41" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="42" type="foliage" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="left_right" />
   <property name="name" value="foliage-plant-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="43" type="foliage" probability="0.2778">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="44" type="foliage" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="45" type="foliage" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="46" type="foliage" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="47" type="foliage" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="48" type="foliage" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="inner_top_right_bottom_right" />
   <property name="name" value="foliage-plant-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="49" type="foliage" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-plant-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="50" type="foliage" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="51" type="solid" probability="0.3955">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="52" type="solid" probability="0.3915">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-brick-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53" type="solid" probability="0.1542">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-brick-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="54" type="solid" probability="0.1116">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="solid-brick-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="55" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-brick-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="56" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="57" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="58" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="59" type="platform" probability="0.875">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-brick-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="60" type="platform" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-brick-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="61" type="platform" probability="0.125">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-brick-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="62" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="63" type="stair_up_right" probability="0.2727">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="64" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-brick-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="65" type="stair_up_left" probability="0.0645">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-brick-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="66" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-metal-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="67" type="spikes" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="spikes-metal-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="68" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="69" type="liquid" probability="0.6154">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="70" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="breakable-brick-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="71" type="breakable" probability="0.8889">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-brick-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="72" type="breakable" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-brick-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="73" type="breakable" probability="0.5556">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="left_right" />
   <property name="name" value="breakable-brick-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="74" type="breakable" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-brick-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="75" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="76" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="77" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="78" type="door" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="79" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="80" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="left" />
   <property name="name" value="door-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="81" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="82" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="83" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top" />
   <property name="name" value="door-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="84" type="door" probability="0.8">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="85" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="inside" />
   <property name="name" value="door-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="86" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top" />
   <property name="name" value="door-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="87" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-block-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="88" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-block-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="89" type="door" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="90" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="51">
   <wangcolor name="ground" color="#8c5a31" tile="51" probability="1" />
   <wangtile tileid="51" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="52" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="53" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="54" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="55" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="56" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="70" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="71" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="72" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="73" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="74" wangid="0,0,1,1,1,0,0,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="57">
   <wangcolor name="platform" color="#d6d65a" tile="57" probability="1" />
   <wangtile tileid="57" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="58" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="59" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="60" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="61" wangid="0,0,1,0,0,0,0,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="68">
   <wangcolor name="liquid" color="#3152d6" tile="68" probability="1" />
   <wangtile tileid="68" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="69" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
